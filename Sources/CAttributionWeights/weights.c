#include "CAttributionWeights.h"

// Both in weights.S.
extern const unsigned char fast_attribution_weights_start[];
extern const unsigned char fast_attribution_weights_end[];

const void *fast_attribution_weights(void) { return fast_attribution_weights_start; }

size_t fast_attribution_weights_size(void) {
  return (size_t)(fast_attribution_weights_end - fast_attribution_weights_start);
}
