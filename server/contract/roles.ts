import { z } from 'zod';

/** The five roles; an account has exactly one. */
export const ROLES = ['interviewer', 'supervisor', 'designer', 'statistician', 'admin'] as const;

export const role = z.enum(ROLES);

export type Role = z.infer<typeof role>;
