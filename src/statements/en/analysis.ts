/**
 * An article's text as the statement stage sees it: tokens, sentences, quotation marks and a dependency tree,
 * all indexed by token number over the whole article.
 */
import type { Token } from '../../core/tokens.ts';

export interface Analysis {
  readonly text: string;
  /** `{ start, end, word }`, UTF-16 offsets into `text`. */
  readonly tokens: readonly Token[];
  /** Number of the paragraph (unbroken line) and of the sentence that each token stands in. */
  readonly paragraph: Int32Array;
  readonly sentence: Int32Array;
  /** First token of each token's sentence, and one past its last. */
  readonly sentenceStart: Int32Array;
  readonly sentenceEnd: Int32Array;
  /** 1 inside double quotation marks, the marks included. */
  readonly inQuotes: Uint8Array;
  /** 1 an opening mark, 2 a closing one, 0 none. */
  readonly quoteMark: Uint8Array;
  /** Penn Treebank part-of-speech tag. */
  readonly tag: readonly string[];
  /** Lower-case lemma. */
  readonly lemma: readonly string[];
  /** Token number of the head, −1 for a root. */
  readonly head: Int32Array;
  /** Universal-Dependencies-like relation to the head (nsubj, dobj, ccomp, nmod, neg, aux, mark …). */
  readonly relation: readonly string[];
}
