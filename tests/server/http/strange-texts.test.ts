import { describe } from 'vitest';
import { startApi } from '../api.ts';
import { strangeTexts } from './strange-texts.ts';

describe('texts that a database cannot keep, on SQLite', () => strangeTexts(() => startApi()));
