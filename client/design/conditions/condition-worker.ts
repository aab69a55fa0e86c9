import { type ChangedFiles, conditionDesk, type DeskQuestion } from './condition-desk.ts';

/** What the page sends: what changed of the draft, and what is asked about it. */
export interface ToDesk {
  readonly id: number;
  readonly changed: ChangedFiles;
  readonly question: DeskQuestion;
}

const desk = conditionDesk();

addEventListener('message', ({ data }: MessageEvent<ToDesk>) => {
  desk.take(data.changed);
  postMessage({ id: data.id, answer: desk.answer(data.question) });
});
