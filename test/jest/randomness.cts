import fc from 'fast-check';

/**
 * The same random input in every run, so that a commit passes or fails for its own sake. Others are tried
 * every night (`.github/workflows/ci.yml`), or with `RANDOM_SEED=1 npm test`.
 */
fc.configureGlobal({ seed: Number(process.env.RANDOM_SEED ?? 20261127) });
