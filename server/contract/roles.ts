import { z } from 'zod';

/** The five roles; an account has exactly one. */
export const roles = ['interviewer', 'supervisor', 'designer', 'statistician', 'admin'] as const;

export const role = z.enum(roles);

export type Role = z.infer<typeof role>;
