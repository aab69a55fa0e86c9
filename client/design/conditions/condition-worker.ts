import { type ChangedFiles, conditionDesk, type DeskAnswer, type DeskQuestion } from './condition-desk.ts';

/** What the page sends: what changed of the draft, and what is asked about it. */
export interface ToDesk {
  readonly id: number;
  readonly changed: ChangedFiles;
  readonly question: DeskQuestion;
}

const desk = conditionDesk();

addEventListener('message', ({ data }: MessageEvent<ToDesk>) => {
  desk.take(data.changed);
  let answer: DeskAnswer = {};
  try {
    answer = desk.answer(data.question);
  } finally {
    // Whatever goes wrong: who asked must not wait for ever.
    postMessage({ id: data.id, answer });
  }
});
