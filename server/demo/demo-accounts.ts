import type { Role } from '#contract';

/** The account of the simulated interviews. */
export const FIELD_TEAM = {
  user: 'field-team',
  name: 'Field team (simulated)',
  role: 'interviewer',
  password: 'field-team-demo',
} as const;

/** One account per role, and the field team. Their passwords are public. */
export const DEMO_ACCOUNTS: readonly { user: string; name: string; role: Role; password: string }[] = [
  { user: 'interviewer', name: 'Ana, interviewer', role: 'interviewer', password: 'interviewer-demo' },
  { user: 'supervisor', name: 'Bruno, supervisor', role: 'supervisor', password: 'supervisor-demo' },
  { user: 'statistician', name: 'Carla, statistician', role: 'statistician', password: 'statistician-demo' },
  { user: 'designer', name: 'Diego, designer', role: 'designer', password: 'designer-demo' },
  { user: 'admin', name: 'Elena, administrator', role: 'admin', password: 'administrator-demo' },
  FIELD_TEAM,
];
