import type { Translated } from '../../../authoring/finding-words.ts';
import type { routingWarnings } from '../routing-warnings.ts';
import type { settingWarnings } from '../setting-warnings.ts';
import type { slipWarnings } from '../slip-warnings.ts';
import type { textWarnings } from '../text-warnings.ts';

/** The warnings of the lint in one language. */
export type WarningWords = Translated<typeof routingWarnings> &
  Translated<typeof settingWarnings> &
  Translated<typeof textWarnings> &
  Translated<typeof slipWarnings>;
