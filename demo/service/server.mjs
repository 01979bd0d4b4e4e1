import { residencePermit } from 'residence-permit-rules/rules/hangzhou';
import { createApp } from './app.mjs';
import { systems } from './systems.mjs';

const app = createApp({ policy: residencePermit, systems });
const address = await app.listen({ port: Number(process.env.PORT ?? 3000), host: '127.0.0.1' });
console.log(`verdicts at ${address}/verdict; see demo/service/README.md`);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => app.close());
