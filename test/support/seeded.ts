import fc from 'fast-check';

/** Every run of the laws meets the same cases, so that a failure is one's own doing; `FC_SEED=7 npm test` meets others. */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_251_121) });
