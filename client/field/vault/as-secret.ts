import { foldText } from '#contract';

/**
 * A secret as it is compared: without accents and capitals, and with single spaces. Keyboards of tablets put capitals
 * and accents by themselves, or not at all.
 */
export function asSecret(typed: string): string {
  return foldText(typed).trim().replace(/\s+/g, ' ');
}
