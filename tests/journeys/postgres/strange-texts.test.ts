import { describe } from 'vitest';
import { startApi } from '../../server/api.ts';
import { strangeTexts } from '../../server/http/strange-texts.ts';
import { postgresOfThisFile } from '../../support/postgres.ts';

const postgres = postgresOfThisFile();

describe('texts that a database cannot keep, on PostgreSQL', () =>
  strangeTexts(async () => startApi({ database: await postgres.newDatabase() })));
