/** Why something sealed cannot be opened, or cannot be sealed. */
const SEALING_ERRORS = {
  'unknown-key': 'it is sealed to a key that is not in the key ring; use the ring that has the key',
  damaged: 'it is damaged, or was sealed for another place; have it sent again from the device that made it',
  'too-large': 'it unpacks to more than is taken; look at the program that made it',
  incomplete: 'entries of the journal are missing; have it sent again from the device that made it',
} as const;

export type SealingErrorCode = keyof typeof SEALING_ERRORS;

/**
 * Something sealed cannot be opened. The message holds nothing of the content.
 *
 * @example throw new SealingError('damaged', 'private part 2')
 */
export class SealingError extends Error {
  readonly code: SealingErrorCode;
  readonly place: string;

  /** @param place what was to be opened */
  constructor(code: SealingErrorCode, place: string) {
    super(`${place} cannot be opened: ${SEALING_ERRORS[code]}`);
    this.name = 'SealingError';
    this.code = code;
    this.place = place;
  }
}
