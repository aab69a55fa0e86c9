import type { Services } from '../../services.ts';

/** What the office works with. */
export type OfficeServices = Pick<Services, 'store' | 'runs' | 'now' | 'config'>;
