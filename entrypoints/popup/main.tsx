import '../../components/tokens.css'
import { render } from 'preact'
import { Page } from './Page'

const root = document.getElementById('root')
if (root) render(<Page />, root)
