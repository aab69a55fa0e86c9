import type { Role } from '#contract';

/** The account of the simulated interviews. */
export const FIELD_TEAM = {
  user: 'field-team',
  name: 'Equipo de campo (simulado)',
  role: 'interviewer',
  password: 'field-team-demo',
} as const;

/** The two who have coded incidents, each without seeing what the other decided. */
export const CODERS = {
  first: { user: 'coder', name: 'Fabiola, codificadora', role: 'statistician', password: 'first-coder-demo' },
  second: { user: 'second-coder', name: 'Gustavo, codificador', role: 'statistician', password: 'second-coder-demo' },
} as const;

/**
 * One account per role, two coders and the field team, in the language of the invented country. Their passwords are
 * public. Where the coders differ, the statistician settles.
 */
export const DEMO_ACCOUNTS: readonly { user: string; name: string; role: Role; password: string }[] = [
  { user: 'interviewer', name: 'Ana, entrevistadora', role: 'interviewer', password: 'interviewer-demo' },
  { user: 'supervisor', name: 'Bruno, supervisor', role: 'supervisor', password: 'supervisor-demo' },
  { user: 'statistician', name: 'Carla, estadística', role: 'statistician', password: 'statistician-demo' },
  { user: 'designer', name: 'Diego, diseñador', role: 'designer', password: 'designer-demo' },
  { user: 'admin', name: 'Elena, administradora', role: 'admin', password: 'administrator-demo' },
  CODERS.first,
  CODERS.second,
  FIELD_TEAM,
];
