export type { MeReply as Me, Role } from '#contract';
