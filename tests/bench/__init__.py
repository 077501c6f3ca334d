"""Measuring, proved without measuring: what is counted, compared and told."""
