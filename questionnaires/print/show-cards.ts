import { BURDEN_MODEL } from '../burden/burden-model.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { itemsOf } from './go-to.ts';
import type { PaperForm } from './paper.ts';

/** A card that the respondent reads instead of being read a long list. */
export interface ShowCard {
  number: number;
  list: string;
  codes: string[];
  /** Numbers of the questions that use it. */
  questions: string[];
}

/** Longer lists, such as a country's municipalities, do not fit on a card. */
const MOST_ON_CARD = 24;

/**
 * A card for each list that is too long to be read aloud, in the order of the questions. A question that is
 * observed, or whose options are not read out, needs none.
 */
export function showCards(instrument: Instrument, forms: readonly PaperForm[]): ShowCard[] {
  const cards = new Map<string, ShowCard>();
  for (const { number, question, offers } of forms.flatMap(itemsOf)) {
    const { choices: list = '', observed, fieldCoded } = question;
    const codes = (instrument.lists[list] ?? []).filter(offers);
    if (observed || fieldCoded || codes.length <= BURDEN_MODEL.readAloudUpTo || codes.length > MOST_ON_CARD) continue;
    const card = cards.get(list) ?? { number: cards.size + 1, list, codes, questions: [] };
    card.questions.push(number);
    cards.set(list, card);
  }
  return [...cards.values()];
}
