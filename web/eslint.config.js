import { readdirSync } from 'node:fs'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig } from 'eslint/config'
import globals from 'globals'
import tseslint from 'typescript-eslint'

const layer = { name: 'antd', importNames: ['Modal'], message: 'Layers are of kit/Layer: it settles where the focus is.' }

const features = readdirSync(new URL('./src/features', import.meta.url))

export default defineConfig(
  { ignores: ['dist', 'src/gql', 'node_modules'] },
  ...tseslint.configs.strictTypeChecked,
  reactHooks.configs.flat.recommended,
  jsxA11y.flatConfigs.recommended,
  {
    languageOptions: {
      globals: globals.browser,
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.js'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // The router signals a redirect by throwing a plain object of its own.
      '@typescript-eslint/only-throw-error': ['error', { allow: [{ from: 'package', package: '@tanstack/router-core', name: 'Redirect' }] }],
      // Where a page or a dialog is nothing but a form, its first field takes the focus, by the library's own means.
      'jsx-a11y/no-autofocus': ['error', { ignoreNonDOM: true }],
      // A part that scrolls must be reachable from the keyboard.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['group', 'region', 'tabpanel'] }],
    },
  },
  { files: ['*.js'], extends: [tseslint.configs.disableTypeChecked] },
  {
    files: ['src/features/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [layer],
          patterns: [
            {
              regex: `^\\.\\./(${features.join('|')})/`,
              message: 'A feature does not import another feature; what both need belongs to the kit.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/kit/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [layer],
          patterns: [
            {
              regex: '^(urql|wonka|@tanstack/.*|\\.\\./(app|graphql|features)/.*)$',
              message: 'The kit knows neither routes nor queries.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/app/**'],
    rules: { 'no-restricted-imports': ['error', { paths: [layer] }] },
  },
  {
    files: ['src/kit/Layer.tsx'],
    rules: { 'no-restricted-imports': 'off' },
  },
)
