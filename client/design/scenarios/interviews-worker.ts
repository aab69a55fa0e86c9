// A thread of its own: what is interviewed here keeps nobody from writing.
import { config } from 'zod';
import type { FromInterviews, ToInterviews } from './scenario-messages.ts';

// The content security policy allows no code out of text; see client/main.tsx.
config({ jitless: true });

const pause = () => new Promise<void>((resolve) => setTimeout(resolve));
const say = (message: FromInterviews) => postMessage(message);

const ready = import('./interviews.ts').then(({ interviewer }) => interviewer(say, pause));

addEventListener('message', ({ data }: MessageEvent<ToInterviews>) => {
  void ready.then((own) => own.take(data));
});
