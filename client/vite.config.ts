import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    // The content security policy allows fonts and pictures from our own address only, so nothing becomes a
    // data: URL.
    assetsInlineLimit: 0,
    // The interview's chunk carries survey-core, one module that cannot be split; the other pages never load
    // it.
    chunkSizeWarningLimit: 2500,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
});
