import 'swagger-ui-dist/swagger-ui.css'
import SwaggerUI from 'swagger-ui-dist/swagger-ui-es-bundle.js'

/** The contract as a readable page. Nothing can be tried out from here: that needs a client of one's own. */
SwaggerUI({
  url: '/openapi.json',
  dom_id: '#contract',
  deepLinking: true,
  defaultModelExpandDepth: 2,
  defaultModelsExpandDepth: 0,
  docExpansion: 'list',
  supportedSubmitMethods: [],
  validatorUrl: null,
})
