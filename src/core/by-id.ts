/** Records by their ids. */
export const byId = <Kept extends { readonly id: string }>(
  records: readonly Kept[],
): ReadonlyMap<string, Kept> => new Map(records.map((record) => [record.id, record]));
