/** The labels of both chain models: outside, source, cue, content. */
export const OUTSIDE = 0;
export const SOURCE = 1;
export const CUE = 2;
export const CONTENT = 3;
export const LABELS = 4;
