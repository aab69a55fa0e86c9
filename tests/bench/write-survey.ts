// Child process of the benchmark: `node write-survey.ts ROWS FOLDER` draws the survey and writes it, rows by
// PSU and shuffled.
import { join } from 'node:path';
import { syntheticSurvey } from './survey.ts';
import { writeSurvey } from './survey-file.ts';

const [rows, folder] = process.argv.slice(2);
const survey = syntheticSurvey(Number(rows));
writeSurvey(survey, join(folder!, 'by-psu'));
writeSurvey(survey, join(folder!, 'shuffled'), 'shuffled');
