/** Whether a name that a person gives is that of a study: it ends in `.readout`. */
export const isStudyName = (path: string): boolean => /\.readout$/i.test(path);
