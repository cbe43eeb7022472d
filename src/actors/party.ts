/** A side or body that a lexicon knows by name, and the ways a text may word it. */
export interface Party {
  /** A country's three-letter code, a body's or outlet's name, or a word of the person's own file. */
  readonly key: string;
  readonly name: string;
  readonly kind: 'state' | 'bloc' | 'organisation' | 'outlet';
  /** Key of the party that it is a part of, and whose side it is on. */
  readonly partOf?: string;
  readonly names: readonly string[];
  /** Adjectives and nouns for its people: "Ukrainian". */
  readonly demonyms: readonly string[];
  /** Its capitals: they stand for its government when they act. */
  readonly capitals: readonly string[];
}
