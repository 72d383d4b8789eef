// A peer of the fan-out's bench: Node with the package ws. What comes to /publish goes to all others. Prints its port.
const { WebSocket, WebSocketServer } = require('ws');

const server = new WebSocketServer({ host: '127.0.0.1', port: 0, backlog: 4096 }, () => console.log(server.address().port));
const readers = new Set();

server.on('connection', (socket, request) => {
  if (request.url !== '/publish') {
    readers.add(socket);
    socket.on('close', () => readers.delete(socket));
    return;
  }
  socket.on('message', data => {
    for (const reader of readers) if (reader.readyState === WebSocket.OPEN) reader.send(data, { binary: false });
  });
});
