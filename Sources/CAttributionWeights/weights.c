#include "CAttributionWeights.h"

// All in weights.S.
extern const unsigned char fast_attribution_weights_start[];
extern const unsigned char fast_attribution_weights_end[];
extern const unsigned char best_attribution_weights_start[];
extern const unsigned char best_attribution_weights_end[];

const void *fast_attribution_weights(void) { return fast_attribution_weights_start; }

size_t fast_attribution_weights_size(void) {
  return (size_t)(fast_attribution_weights_end - fast_attribution_weights_start);
}

const void *best_attribution_weights(void) { return best_attribution_weights_start; }

size_t best_attribution_weights_size(void) {
  return (size_t)(best_attribution_weights_end - best_attribution_weights_start);
}
