import type { AskedQuestion, Value } from '#questionnaires';
import { randomSource } from '../../questionnaires/respondent/random-source.ts';

/** Ranges that make an interview worth having: people of all ages in small households. */
const MOST: Record<string, number> = { m_age: 97, n_residents: 1 };

/** A respondent who answers anything that the questionnaire allows, missing answers included. */
export function randomRespondent(seed: number): (asked: AskedQuestion) => Value | undefined {
  const random = randomSource(seed).next;
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  return (asked) => {
    if (asked.name.startsWith('consent')) return random() < 0.9 ? 'yes' : 'no';
    if (asked.missing.length > 0 && random() < 0.15) return pick(asked.missing);
    switch (asked.type) {
      case 'single':
        return pick([...asked.choices, ...asked.missing]);
      case 'multiple': {
        const alone = asked.exclusive.filter((code) => asked.choices.includes(code));
        if (alone.length > 0 && random() < 0.2) return [pick(alone)];
        const together = asked.choices.filter((code) => !asked.exclusive.includes(code) && random() < 0.5);
        return together.length > 0 ? together.slice(0, asked.maxSelected) : asked.choices.slice(0, 1);
      }
      case 'date':
        return random() < 0.5 && !asked.required ? undefined : '2026-05-03';
      case 'text':
        return asked.required || random() < 0.5 ? pick(['Ana', '<b>x</b>', '{crime}', 'nothing']) : undefined;
      default: {
        const min = asked.min ?? 0;
        const most = Math.min(asked.max ?? 100, min + (MOST[asked.name] ?? 4));
        return min + Math.floor(random() * (most - min + 1));
      }
    }
  };
}
