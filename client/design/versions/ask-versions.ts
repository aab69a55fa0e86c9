import { useEffect, useState } from 'react';
import type { DraftFiles } from '#questionnaires';
import type { ComparedFiles, VersionAnswer, VersionQuestion } from './version-desk.ts';
import type { FilesOfSide, ToVersionDesk } from './version-worker.ts';

interface Asked {
  readonly files: ComparedFiles;
  readonly question: VersionQuestion;
  readonly take: (answer: VersionAnswer) => void;
}

/** One worker for all who ask, one thing at a time; of several questions of one kind that wait the newest counts. */
let worker: Worker | undefined;
let sent: ComparedFiles = { earlier: {}, later: {} };
let count = 0;
let answered: Asked | undefined;
const WAITING = new Map<string, Asked>();

function next(): void {
  if (answered) return;
  const [entry] = WAITING;
  if (!entry) return;
  const [place, asked] = entry;
  WAITING.delete(place);
  answered = asked;
  count += 1;
  const message: ToVersionDesk = {
    id: count,
    earlier: changedIn(sent.earlier, asked.files.earlier),
    later: changedIn(sent.later, asked.files.later),
    question: asked.question,
  };
  sent = asked.files;
  workerOf().postMessage(message);
}

function workerOf(): Worker {
  if (worker) return worker;
  worker = new Worker(new URL('./version-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<{ answer: VersionAnswer }>) => {
    answered?.take(data.answer);
    answered = undefined;
    next();
  };
  return worker;
}

function changedIn(before: DraftFiles, files: DraftFiles): FilesOfSide {
  const names = new Set([...Object.keys(before), ...Object.keys(files)]);
  return Object.fromEntries([...names].flatMap((file) => (before[file] === files[file] ? [] : [[file, files[file]]])));
}

/** Asks once; answered after what is asked already. */
export function askVersions(files: ComparedFiles, question: VersionQuestion): Promise<VersionAnswer> {
  return new Promise((take) => {
    WAITING.set(JSON.stringify(question), { files, question, take });
    next();
  });
}

/** How long nobody types until two versions are compared again, ms. */
const PAUSE = 400;

/** What the desk says; what it said before stands until it says something new. Undefined until it did once. */
export function useVersions(files: ComparedFiles | undefined, kind: 'changes' | 'comparability', language: string) {
  const [answer, setAnswer] = useState<VersionAnswer>();
  const earlier = files?.earlier;
  const later = files?.later;
  useEffect(() => {
    if (!earlier || !later || typeof Worker === 'undefined') return;
    let isOver = false;
    const timer = setTimeout(() => {
      void askVersions({ earlier, later }, { kind, language }).then((said) => {
        if (!isOver) setAnswer(said);
      });
    }, PAUSE);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [earlier, later, kind, language]);
  return answer;
}
