/** A half-open range of UTF-16 code units in some text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Whether two ranges share at least one code unit. */
export const overlap = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;
