#ifndef CATTRIBUTIONWEIGHTS_H
#define CATTRIBUTIONWEIGHTS_H

#include <stddef.h>

/// The weights of the fast attribution model, which live as long as the program.
const void *_Nonnull fast_attribution_weights(void);
/// Their size in bytes.
size_t fast_attribution_weights_size(void);

/// What the best attribution model adds to the text encoder, which lives as long as the program.
const void *_Nonnull best_attribution_weights(void);
/// Its size in bytes.
size_t best_attribution_weights_size(void);

#endif
