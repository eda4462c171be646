"""The recurrence of the models' tree layers."""
import torch


def scan(a, b):
    """h[t] = a[t] h[t-1] + b[t] along dimension 1, by doubling."""
    k = 1
    while k < a.shape[1]:
        b = torch.cat([b[:, :k], b[:, k:] + a[:, k:] * b[:, :-k]], 1)
        a = torch.cat([a[:, :k], a[:, k:] * a[:, :-k]], 1)
        k *= 2
    return b
