/** How much what was believed at first weighs, in observations of {@link SCALE_S}. */
const PRIOR_WEIGHT = 2_000;
/** Seconds: size of a usual wait; errors of longer waits count less. */
const SCALE_S = 300;
/** How fast the past fades, an observation. */
const FADING = 0.9995;

/** The sums that weights are solved from. */
export interface SavedBlend {
  readonly products: readonly number[];
  readonly targets: readonly number[];
}

const at = (values: readonly number[] | Float64Array, i: number): number => values[i] as number;

/**
 * A linear blend of predictors that learns its weights: ridge regression shrunk towards what was
 * believed at first, one observation at a time (Vovk 2001; Azoury and Warmuth 2001).
 */
export class Blend {
  private readonly size: number;
  private products: Float64Array;
  private targets: Float64Array;
  private weights: readonly number[] | null;

  constructor(private readonly believed: readonly number[]) {
    this.size = believed.length;
    this.products = new Float64Array(this.size * this.size);
    this.targets = new Float64Array(this.size);
    this.weights = believed;
  }

  learn(inputs: readonly number[], targetS: number): void {
    const weight = SCALE_S / (SCALE_S + Math.max(0, at(inputs, 0)));
    for (let i = 0; i < this.size; i += 1) {
      for (let j = 0; j < this.size; j += 1) {
        const k = i * this.size + j;
        this.products[k] = FADING * at(this.products, k) + weight * at(inputs, i) * at(inputs, j);
      }
      this.targets[i] = FADING * at(this.targets, i) + weight * at(inputs, i) * targetS;
    }
    this.weights = null;
  }

  /** Seconds, never negative. */
  wait(inputs: readonly number[]): number {
    this.weights ??= this.solved();
    return Math.max(
      0,
      this.weights.reduce((sum, weight, i) => sum + weight * at(inputs, i), 0),
    );
  }

  save(): SavedBlend {
    return { products: [...this.products], targets: [...this.targets] };
  }

  restore(saved: SavedBlend): void {
    this.products = Float64Array.from(saved.products);
    this.targets = Float64Array.from(saved.targets);
    this.weights = null;
  }

  /** (products + λ) weights = targets + λ believed, by Cholesky's decomposition. */
  private solved(): number[] {
    const n = this.size;
    const lambda = PRIOR_WEIGHT * SCALE_S * SCALE_S;
    const lower = Float64Array.from(this.products);
    const right = Float64Array.from(this.targets, (one, i) => one + lambda * at(this.believed, i));
    for (let i = 0; i < n; i += 1) lower[i * n + i] = at(lower, i * n + i) + lambda;
    decompose(lower, n);
    return substituted(lower, right, n);
  }
}

/** Cholesky's lower triangle of a positive definite matrix, in place. */
function decompose(matrix: Float64Array, n: number): void {
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = at(matrix, i * n + j);
      for (let k = 0; k < j; k += 1) sum -= at(matrix, i * n + k) * at(matrix, j * n + k);
      matrix[i * n + j] = i === j ? Math.sqrt(sum) : sum / at(matrix, j * n + j);
    }
  }
}

/** Solves lower × lowerᵀ × x = right. */
function substituted(lower: Float64Array, right: Float64Array, n: number): number[] {
  const x = [...right];
  for (let i = 0; i < n; i += 1) {
    for (let k = 0; k < i; k += 1) x[i] = at(x, i) - at(lower, i * n + k) * at(x, k);
    x[i] = at(x, i) / at(lower, i * n + i);
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < n; k += 1) x[i] = at(x, i) - at(lower, k * n + i) * at(x, k);
    x[i] = at(x, i) / at(lower, i * n + i);
  }
  return x;
}
