export type { Me, Role } from '#contract';
