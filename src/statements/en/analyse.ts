/** Text → `Analysis`: tokens, sentences, quotation marks, tags, lemmas and a tree for each sentence. */
import { quotationMarks } from '../../core/quotation-marks.ts';
import { remembered } from '../../core/remembered.ts';
import { sentences } from '../../core/sentences.ts';
import { tokenize } from '../../core/tokens.ts';
import type { Analysis } from './analysis.ts';
import { type LemmaModel, lemmaOf } from './lemmas.ts';
import { LONGEST_SENTENCE, type ParserModel, parseSentence } from './parser.ts';
import { type TaggerModel, tagSentence, wordForm } from './tagger.ts';

export interface SyntaxModel {
  readonly tagger: TaggerModel;
  readonly parser: ParserModel;
  readonly lemmas: LemmaModel;
}

/** The layout of a text, before any learned model sees it. */
export type Layout = Omit<Analysis, 'tag' | 'lemma' | 'head' | 'relation'>;

/** The analysis of an article's text. */
export function analyse(text: string, model: SyntaxModel): Analysis {
  const layout = layoutOf(text);
  const { tokens, sentenceEnd } = layout;
  const tag = new Array<string>(tokens.length);
  const lemma = new Array<string>(tokens.length);
  const head = new Int32Array(tokens.length);
  const relation = new Array<string>(tokens.length);
  const formOf = remembered(wordForm);
  const forms = tokens.map(({ word }) => formOf(word));
  for (let start = 0; start < tokens.length; ) {
    const end = Math.min(sentenceEnd[start]!, start + LONGEST_SENTENCE);
    const part = forms.slice(start, end);
    const tags = tagSentence(part, model.tagger);
    const tree = parseSentence(
      Int32Array.from(part, (form) => form.lower),
      tags,
      model.parser,
    );
    for (let i = start; i < end; i++) {
      tag[i] = model.tagger.tags[tags[i - start]!]!;
      lemma[i] = lemmaOf(tokens[i]!.word, tag[i]!, model.lemmas);
      const to = tree.heads[i - start]!;
      head[i] = to === end - start ? -1 : to + start;
      relation[i] = model.parser.relations[tree.relations[i - start]!]!;
    }
    start = end;
  }
  return { ...layout, tag, lemma, head, relation };
}

/** Tokens, sentences, paragraphs and quotation marks of a text. */
export function layoutOf(text: string): Layout {
  const tokens = tokenize(text);
  const { sentence, paragraph } = sentences(text, tokens);
  const { inside, mark } = quotationMarks(text, tokens);
  const sentenceStart = new Int32Array(tokens.length);
  const sentenceEnd = new Int32Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    sentenceStart[i] = i > 0 && sentence[i - 1] === sentence[i] ? sentenceStart[i - 1]! : i;
  }
  for (let i = tokens.length - 1; i >= 0; i--) {
    sentenceEnd[i] = sentence[i + 1] === sentence[i] ? sentenceEnd[i + 1]! : i + 1;
  }
  return {
    text,
    tokens,
    paragraph,
    sentence,
    sentenceStart,
    sentenceEnd,
    inQuotes: inside,
    quoteMark: mark,
  };
}
