/// What was asked for may hold somebody's token: it does not stay in the address bar, nor in the history.
history.replaceState(null, '', '/');
