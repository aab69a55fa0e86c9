import { config } from 'zod';

// The content security policy forbids making code out of text, which zod would try for speed. Before any schema is made.
config({ jitless: true });
