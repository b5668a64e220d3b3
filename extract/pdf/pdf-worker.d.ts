// Owns the one thing that the library's package does not declare: the part of it that reads, loaded for its effect alone.

declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
