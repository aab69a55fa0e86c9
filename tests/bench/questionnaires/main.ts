// Speed of the questionnaire alone: node tests/bench/questionnaires/main.ts
import { report, run } from './run.ts';

const measurements = run();
process.stdout.write(report(measurements));
if (measurements.some(({ met }) => !met)) process.exitCode = 1;
