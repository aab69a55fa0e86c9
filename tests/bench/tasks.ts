import { comparisonTasks } from './comparison-tasks.ts';
import { modelTasks } from './model-tasks.ts';
import { quantileTasks } from './quantile-tasks.ts';
import { replicateTasks } from './replicate-tasks.ts';
import type { Task } from './task.ts';
import { taylorTasks } from './taylor-tasks.ts';
import { weightingTasks } from './weighting-tasks.ts';

export const tasks: readonly Task[] = [
  ...taylorTasks,
  ...quantileTasks,
  ...modelTasks,
  ...weightingTasks,
  ...replicateTasks,
  ...comparisonTasks,
];
