/** Where things stand in the YAML of a conflict model, and how one place of it is changed: all around it stays as it was written. */
import { type Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { parseCondition } from '../../conflict/condition.ts';
import type { Condition } from '../../record/conflict-model.ts';

/** As wide as models are written, so that what is not touched keeps its lines. */
const WIDTH = 120;

/** The text with a change; as it was where the change can't be made. */
export function edited(text: string, change: (file: Document) => boolean): string {
  const file = parseDocument(text, { schema: 'core', prettyErrors: false });
  return file.errors.length === 0 && change(file) ? file.toString({ lineWidth: WIDTH }) : text;
}

export function seqIn(from: Document | YAMLMap, key: string): YAMLSeq | undefined {
  const found: unknown = from.get(key, true);
  return isSeq(found) ? found : undefined;
}

/** The list under a key, made where there is none. */
export function madeSeq(file: Document, from: Document | YAMLMap, key: string): YAMLSeq {
  const found = seqIn(from, key);
  if (found !== undefined) return found;
  const made = file.createNode([]) as YAMLSeq;
  from.set(key, made);
  return made;
}

const mapsIn = (items: readonly unknown[] = []): readonly YAMLMap[] =>
  items.filter((one): one is YAMLMap => isMap(one));

export const makersOf = (file: Document): readonly YAMLMap[] => mapsIn(seqIn(file, 'decisionMakers')?.items);

/** All that holds preferences: decision makers, and what each believes of others. */
export const preferringIn = (file: Document): readonly YAMLMap[] =>
  makersOf(file).flatMap((maker) => {
    const beliefs: unknown = maker.get('believes', true);
    return [maker, ...(isMap(beliefs) ? mapsIn(beliefs.items.map(({ value }) => value)) : [])];
  });

export const optionsIn = (maker: YAMLMap): readonly YAMLMap[] => mapsIn(seqIn(maker, 'options')?.items);

export const allOptions = (file: Document): readonly YAMLMap[] => makersOf(file).flatMap(optionsIn);

export const idOf = (option: YAMLMap): string => String(option.get('id'));

export const idsOf = (file: Document): ReadonlySet<string> => new Set(allOptions(file).map(idOf));

/** Drops items of a list; the key too where nothing is left and it may be absent. */
export function dropWhere(from: Document | YAMLMap, key: string, isGone: (item: unknown) => boolean): void {
  const list = seqIn(from, key);
  if (list === undefined) return;
  list.items = list.items.filter((item) => !isGone(item));
  if (list.items.length === 0) from.delete(key);
}

/** The condition that a wish or an entry of a list of conditions is written as. */
export function conditionOf(item: unknown): string {
  const text: unknown = isMap(item) ? item.get('prefers') : isScalar(item) ? item.value : undefined;
  return text === undefined ? '' : String(text);
}

/** What a condition says, where it can be read. */
export function readCondition(file: Document, text: string): Condition | undefined {
  const parsed = parseCondition(text, idsOf(file));
  return 'condition' in parsed ? parsed.condition : undefined;
}

export const scalarText = (item: unknown): string => (isScalar(item) ? String(item.value) : '');
