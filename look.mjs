import { chromium } from 'playwright-core';

const [, , port, out, width = '1440', height = '900', scheme = 'light'] = process.argv;
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const c = await b.newContext({ viewport: { width: +width, height: +height }, locale: 'es-MX', colorScheme: scheme });
const p = await c.newPage();
p.on('pageerror', (e) => console.log('ERR', e.message));
p.on('console', (m) => m.type() === 'error' && console.log('CONSOLE', m.text()));
await p.goto(`http://127.0.0.1:${port}/`);
await p.getByLabel('Usuario').fill(process.env.WHO ?? 'designer');
await p.getByLabel('Contraseña').fill(process.env.PASS ?? 'designer-demo');
await p.getByRole('button', { name: 'Entrar' }).click();
await p.waitForTimeout(6000);
await p.screenshot({ path: `${out}-0.png` });
const steps = (await import(process.env.STEPS)).default;
await steps(p, out);
await b.close();
