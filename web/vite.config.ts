import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { documentsInPlace } from './documents.ts'

const server = process.env['POSTHOUSE_SERVER'] ?? 'http://127.0.0.1:8000'

export default defineConfig({
  plugins: [react(), documentsInPlace()],
  server: {
    proxy: {
      '/graphql': { target: server, ws: true },
      '/healthz': { target: server },
    },
  },
  build: {
    target: 'es2023',
    sourcemap: false,
    // What a page loads, for the test of the budget.
    manifest: true,
    // Monaco is one large chunk of the playground alone; the console's budget is watched by its own test.
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: ['index.html', 'playground.html'],
      // Directives of a compiler we do not run; their loss changes nothing.
      checks: { moduleLevelDirective: false },
    },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
  },
})
