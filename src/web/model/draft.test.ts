import { describe, expect, it } from 'vitest';
import { editedDraft, type ModelDraft, shownModel, stepBack } from './draft.ts';

const draft = (text: string, more: Partial<ModelDraft> = {}): ModelDraft => ({
  text,
  from: 'kept',
  past: ['kept'],
  isSent: false,
  ...more,
});

describe('the model that is shown', () => {
  it.each([
    ['the study’s own where nothing is edited', undefined, 'kept', [], 'kept', 'kept'],
    ['what is edited', draft('mine'), 'kept', [], 'mine', 'unsaved'],
    [
      'what was sent, until the study has it',
      draft('mine', { isSent: true }),
      'kept',
      ['mine'],
      'mine',
      'settling',
    ],
    [
      'the study’s own when it has what was sent',
      draft('mine', { isSent: true }),
      'mine',
      [],
      'mine',
      'kept',
    ],
    ['what was refused, not saved', draft('mine', { isSent: true }), 'kept', [], 'mine', 'unsaved'],
    [
      'what is edited further while the last is on its way',
      draft('next', { from: 'mine' }),
      'kept',
      ['mine'],
      'next',
      'unsaved',
    ],
    ['what another page of this browser sent', undefined, 'kept', ['theirs'], 'theirs', 'settling'],
    ['nothing where there is nothing', undefined, undefined, [], undefined, 'kept'],
  ] as const)('is %s', (_, edited, kept, waiting, text, state) => {
    expect(shownModel(edited, kept, waiting)).toEqual({ text, state, isOvertaken: false });
  });

  it('says that the study’s model has become another one meanwhile', () => {
    expect(shownModel(draft('mine'), 'theirs', []).isOvertaken).toBe(true);
    expect(shownModel(draft('mine', { from: '' }), undefined, []).isOvertaken).toBe(false);
  });
});

describe('a draft', () => {
  const kept = { text: 'kept', state: 'kept', isOvertaken: false } as const;
  it('takes its changes back one by one, and is none after the first', () => {
    const one = editedDraft(kept, undefined, 'one');
    const two = editedDraft({ ...kept, text: 'one', state: 'unsaved' }, one, 'two');
    expect(two).toEqual({ text: 'two', from: 'kept', past: ['kept', 'one'], isSent: false });
    expect(stepBack(two)).toEqual(one);
    expect(stepBack(one)).toBeUndefined();
  });

  it('begins anew after it was sent', () => {
    const sent = draft('mine', { isSent: true, past: ['kept', 'half'] });
    expect(editedDraft({ ...kept, text: 'mine', state: 'settling' }, sent, 'next')).toEqual(
      draft('next', { from: 'mine', past: ['mine'] }),
    );
  });
});
