// Owns an app that does nearly everything wrong, and what Electronegativity has to say of it: a checker that has lost its sight
// finds nothing in any app. `nodeIntegration` in a script is not among it, since version 1.10.3 does not report that.

/** Contents by path. */
export const CANARY = {
  'package.json': '{ "name": "canary", "main": "main.ts" }\n',
  'index.html': `<!doctype html>
<html>
  <body>
    <webview src="http://canary.example/" nodeintegration allowpopups disablewebsecurity></webview>
  </body>
</html>
`,
  'main.ts': `import { app, BrowserWindow, protocol, session, shell } from 'electron';

process.env['ELECTRON_DISABLE_SECURITY_WARNINGS'] = 'true';
app.commandLine.appendSwitch('disable-web-security');
app.on('certificate-error', (event, contents, url, error, certificate, answer) => answer(true));
app.whenReady().then(() => {
  const window = new BrowserWindow({
    webPreferences: {
      nodeIntegration: true,
      contextIsolation: false,
      sandbox: false,
      webSecurity: false,
      allowRunningInsecureContent: true,
      experimentalFeatures: true,
      enableRemoteModule: true,
      enableBlinkFeatures: 'Everything',
      preload: 'preload.js',
    },
  });
  session.defaultSession.setCertificateVerifyProc((request, answer) => answer(0));
  protocol.registerFileProtocol('loose', (request, answer) => answer(request.url));
  window.webContents.executeJavaScript(words);
  window.webContents.insertCSS(words);
  window.loadURL('http://canary.example/');
  shell.openExternal(address);
});
`,
};

/** The checks that have to report something, by the file in which they do. */
const EXPECTED = {
  'N/A': [
    'CSP_GLOBAL_CHECK',
    'LIMIT_NAVIGATION_GLOBAL_CHECK',
    'PERMISSION_REQUEST_HANDLER_GLOBAL_CHECK',
    'HTTP_RESOURCES_WITH_NODE_INTEGRATION_GLOBAL_CHECK',
  ],
  'index.html': [
    'HTTP_RESOURCES_HTML_CHECK',
    'NODE_INTEGRATION_HTML_CHECK',
    'ALLOWPOPUPS_HTML_CHECK',
    'AUXCLICK_HTML_CHECK',
    'WEB_SECURITY_HTML_CHECK',
  ],
  'main.ts': [
    'HTTP_RESOURCES_JS_CHECK',
    'SECURITY_WARNINGS_DISABLED_JS_CHECK',
    'CUSTOM_ARGUMENTS_JS_CHECK',
    'CERTIFICATE_ERROR_EVENT_JS_CHECK',
    'AUXCLICK_JS_CHECK',
    'BLINK_FEATURES_JS_CHECK',
    'CONTEXT_ISOLATION_JS_CHECK',
    'EXPERIMENTAL_FEATURES_JS_CHECK',
    'INSECURE_CONTENT_JS_CHECK',
    'REMOTE_MODULE_JS_CHECK',
    'SANDBOX_JS_CHECK',
    'PRELOAD_JS_CHECK',
    'WEB_SECURITY_JS_CHECK',
    'CERTIFICATE_VERIFY_PROC_JS_CHECK',
    'PROTOCOL_HANDLER_JS_CHECK',
    'DANGEROUS_FUNCTIONS_JS_CHECK',
    'OPEN_EXTERNAL_JS_CHECK',
  ],
};

/** @param {import('./findings.mjs').Finding[]} findings In the canary. */
export const complaintsAboutCanary = (findings) =>
  Object.entries(EXPECTED).flatMap(([file, checks]) =>
    checks
      .filter((check) => !findings.some((finding) => finding.file === file && finding.check === check))
      .map((check) => `${check} does not report what is wrong in the app that does everything wrong (${file}).`),
  );
