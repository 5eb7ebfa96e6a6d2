#ifndef CRULES_H
#define CRULES_H
#endif
