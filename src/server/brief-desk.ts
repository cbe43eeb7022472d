/**
 * Where questions about the brief are answered, one after the other, each of the study as it is when its turn comes: who asks while
 * a brief is made waits for it, and all of them then have the newest, so that no brief is begun of a state that has gone by.
 */
import { setImmediate } from 'node:timers/promises';
import { keptStages } from '../pipeline/brief.ts';
import type { Reader } from '../pipeline/study.ts';
import { type HeldStudy, studyBriefs } from '../pipeline/study-briefs.ts';
import type { Brief } from '../record/brief.ts';
import { groundingFaults } from '../record/grounding.ts';
import type { StudyStore } from '../store/study-store.ts';
import { answerText, type Question } from './brief-questions.ts';
import { etagOf } from './state.ts';
import { sentStates } from './workbench.ts';

export type MakingStep = 'running' | 'done' | 'failed';

export interface Answer {
  /** The state that it is of. */
  readonly etag: string;
  readonly text: string;
}

export interface BriefDesk {
  readonly ask: (question: Question) => Promise<Answer>;
  /** Ends; whatever is asked still may go without an answer. */
  readonly close: () => Promise<void>;
}

/** Makes a desk that tells when a brief is begun and how that ends. */
export type OpenDesk = (making: (step: MakingStep) => void) => BriefDesk;

const SEED = 1;

/** A desk in this thread; `store` is whoever's who gives it. */
export function deskOver(store: StudyStore, reader: Reader): OpenDesk {
  return (making) => {
    const briefs = studyBriefs(store, reader, keptStages());
    const sent = sentStates();
    let made: { readonly etag: string; readonly brief: Brief } | undefined;

    const sound = async (held: HeldStudy): Promise<Brief> => {
      making('running');
      try {
        // It takes this thread for a while: what was just told is sent first.
        await setImmediate();
        const brief = await briefs.briefOf(held, { seed: SEED });
        const [fault] = groundingFaults(brief);
        if (fault !== undefined)
          throw new Error(`the brief does not stand on its articles: ${fault.problem}`);
        making('done');
        return brief;
      } catch (error) {
        making('failed');
        throw error;
      }
    };
    const answerTo = async (question: Question): Promise<Answer> => {
      const held = await briefs.held();
      const { settings, articles, revisions } = held;
      const etag = etagOf(
        { settings, articles: articles.length, revisions: revisions.length },
        reader.version,
      );
      if (question.asks === 'lost' && question.etag !== etag) return { etag, text: '' };
      if (made?.etag !== etag) made = { etag, brief: await sound(held) };
      const { brief } = made;
      if (question.asks !== 'lost')
        return { etag, text: await answerText(question, { brief, etag, revisions }, sent) };
      const { decision } = question;
      // A document changes everything: that a brief can be made with it is seen by making one.
      if (decision.decides === 'document') {
        const act = { does: 'decide', decision } as const;
        await sound({
          ...held,
          revisions: [...revisions, { seq: revisions.length + 1, at: '', who: '', act }],
        });
        return { etag, text: '' };
      }
      const lost = await briefs.lost(held, brief, decision);
      return { etag, text: lost === undefined ? '' : JSON.stringify(lost) };
    };

    let last: Promise<unknown> = Promise.resolve();
    return {
      ask: (question) => {
        const answer = last.then(() => answerTo(question));
        last = answer.catch(() => undefined);
        return answer;
      },
      close: async () => {
        await last;
      },
    };
  };
}
