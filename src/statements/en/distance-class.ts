/** A distance in tokens as one of twelve classes: exact when near, coarse when far. */
export function distanceClass(distance: number): number {
  const far = Math.abs(distance);
  if (far < 6) return far;
  if (far < 9) return 6;
  if (far < 13) return 7;
  if (far < 20) return 8;
  if (far < 35) return 9;
  return far < 70 ? 10 : 11;
}
