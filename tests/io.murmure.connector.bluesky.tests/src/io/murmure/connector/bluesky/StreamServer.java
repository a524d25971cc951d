package io.murmure.connector.bluesky;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A WebSocket server on loopback (RFC 6455) that sends each connection its share of messages and hangs up. */
final class StreamServer implements AutoCloseable {

	private static final byte[] PING = { (byte) 0x89, 0 };

	final List<String> requests = new CopyOnWriteArrayList<>();
	private final ServerSocket server;

	/** @param shares what each connection gets, one after the other */
	StreamServer(List<List<String>> shares) throws IOException {
		this();
		Thread.ofPlatform().daemon().start(() -> {
			try {
				for (List<String> share : shares) {
					try (Socket socket = server.accept()) {
						serve(socket, share);
					}
				}
			} catch (IOException | NoSuchAlgorithmException closed) {
				// the test is over
			}
		});
	}

	private StreamServer() throws IOException {
		server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
	}

	/** A server that takes each connection and then neither says nor answers anything, as one does whose line was cut. */
	static StreamServer mute() throws IOException {
		StreamServer mute = new StreamServer();
		Thread.ofPlatform().daemon().start(() -> {
			List<Socket> kept = new ArrayList<>();
			try {
				while (true) {
					kept.add(mute.server.accept());
					mute.greet(kept.getLast());
				}
			} catch (IOException | NoSuchAlgorithmException closed) {
				// the test is over
			}
		});
		return mute;
	}

	String address() {
		return "ws://localhost:" + server.getLocalPort() + "/subscribe";
	}

	private void serve(Socket socket, List<String> share) throws IOException, NoSuchAlgorithmException {
		greet(socket);
		OutputStream out = socket.getOutputStream();
		for (String message : share) {
			out.write(frame(message.getBytes(StandardCharsets.UTF_8)));
		}
		out.write(PING);
		out.flush();
		socket.getInputStream().read(); // the pong: the connection breaks when what came before was taken
	}

	private void greet(Socket socket) throws IOException, NoSuchAlgorithmException {
		String request = head(socket.getInputStream());
		requests.add(request.substring(request.indexOf(' ') + 1, request.indexOf(" HTTP")));
		String key = request.replaceFirst("(?is).*sec-websocket-key:\\s*(\\S+).*", "$1");
		String accept = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1").digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII)));
		socket.getOutputStream().write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " + accept + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
	}

	private static String head(InputStream in) throws IOException {
		StringBuilder head = new StringBuilder();
		while (head.indexOf("\r\n\r\n") < 0) {
			head.append((char) in.read());
		}
		return head.toString();
	}

	private static byte[] frame(byte[] text) {
		ByteArrayOutputStream frame = new ByteArrayOutputStream();
		frame.write(0x81);
		if (text.length < 126) {
			frame.write(text.length);
		} else {
			frame.write(126);
			frame.write(text.length >> 8);
			frame.write(text.length);
		}
		frame.writeBytes(text);
		return frame.toByteArray();
	}

	@Override
	public void close() throws IOException {
		server.close();
	}
}
