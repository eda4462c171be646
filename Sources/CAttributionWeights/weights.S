// The weights of the attribution models, put into the program as they are: no file to look for when it runs.
#if defined(__APPLE__)
  .section __TEXT,__const
#else
  .section .rodata
#endif
  .balign 64
  .globl fast_attribution_weights_start
fast_attribution_weights_start:
  .incbin "fast.weights"
  .globl fast_attribution_weights_end
fast_attribution_weights_end:
  .byte 0
  .balign 64
  .globl best_attribution_weights_start
best_attribution_weights_start:
  .incbin "best.weights"
  .globl best_attribution_weights_end
best_attribution_weights_end:
  .byte 0
#if defined(__linux__) && defined(__ELF__)
  .section .note.GNU-stack, "", %progbits
#endif
