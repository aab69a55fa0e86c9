import { configureGlobal } from 'fast-check';

// Every run draws the same examples, in whatever order the files run.
configureGlobal({ seed: 20180311 });
